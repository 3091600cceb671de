package embudo.ui.reports;

import embudo.report.pdf.PageImages;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** One page of paper, as wide as its place and never larger than drawn. */
final class PageView extends Region {
    private final ImageView view = new ImageView();
    private final double ratio;
    private final double widest;

    PageView(PageImages.Image page, String name) {
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.width(),
                        page.height(),
                        PixelFormat.getIntArgbInstance(),
                        page.argb(),
                        0,
                        page.width());
        view.setImage(image);
        view.setSmooth(true);
        view.setManaged(false);
        ratio = (double) page.height() / page.width();
        widest = page.width();
        getStyleClass().add("report-page");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setMaxWidth(widest);
        getChildren().add(view);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return widest;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width < 0 ? widest : Math.min(width, widest)) * ratio;
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getWidth() * ratio);
    }
}
