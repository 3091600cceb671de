package embudo.catalog;

/**
 * One kind of declaration: the folder its files lie in and how one is read.
 *
 * @param folder name below {@code embudo/catalog}
 */
record Kind<T>(String folder, Parser<T> parser) {
    /**
     * Makes a declaration of a file's top mapping; {@code id} is the file's name without ending.
     */
    interface Parser<T> {
        T parse(String id, Entry entry);
    }
}
