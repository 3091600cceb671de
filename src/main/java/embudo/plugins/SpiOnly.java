package embudo.plugins;

/**
 * What a connector's jar sees of the product: the {@code spi} package. Everything else comes from
 * the jar itself or the JDK, so that two jars may bring different versions of one library.
 */
final class SpiOnly extends ClassLoader {
    private static final String SPI = "embudo.spi.";
    private final ClassLoader product;

    SpiOnly(ClassLoader product) {
        super(ClassLoader.getPlatformClassLoader());
        this.product = product;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(SPI)) return product.loadClass(name);
        throw new ClassNotFoundException(name);
    }
}
