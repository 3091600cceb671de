package embudo.sample;

/** The files of what people did, one line a deed. */
enum Table {
    EMAIL("email-events.csv", "Send ID,Email Address,Campaign,Subject,Action,Timestamp,Link"),
    BEHAVIOUR(
            "behaviour.csv",
            "Event ID,Email,Event,Occurred At,Source,Campaign,Page,Value,Currency,Session"
                    + " ID,Device"),
    INTERACTIONS("interactions.csv", "Webinar ID,Email,Type,Time,Text"),
    ORDERS(
            "orders.csv",
            "Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem"
                    + " quantity,Lineitem name,Source,Billing Name,Billing Country"),
    CARTS("carts.csv", "Cart ID,Email,Created At,Updated At,Status,Value,Currency,Items"),
    SUBSCRIPTIONS(
            "subscriptions.csv",
            "Subscription ID,Email,Plan,MRR,Currency,Started At,Cancelled At,Trial Ends"
                    + " At,Status"),
    REVIEWS("reviews.csv", "Review ID,Email,Order,Product,Rating,Text,Submitted At"),
    TICKETS("tickets.csv", "Ticket ID,Email,Subject,Severity,Status,Opened At,Closed At");

    final String file;
    final String header;

    Table(String file, String header) {
        this.file = file;
        this.header = header;
    }

    String[] columns() {
        return header.split(",");
    }
}
