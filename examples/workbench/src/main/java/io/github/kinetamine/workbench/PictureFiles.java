package io.github.kinetamine.workbench;

import io.github.kinetamine.workbench.figure.FigureWriter;
import io.github.kinetamine.workbench.figure.Picture;
import io.github.kinetamine.workbench.output.OutputFolder;
import io.github.kinetamine.workbench.output.Report;

/**
 * One picture as two files, drawn while tables are written.
 *
 * @param name of the files, without an extension
 * @param picture what is drawn
 * @param png the pixels
 * @param svg the lines
 */
record PictureFiles(String name, Picture picture, Drawing<byte[]> png, Drawing<String> svg) {

    static PictureFiles begin(String name, Picture picture) {
        return new PictureFiles(
                name,
                picture,
                Drawing.begin(() -> FigureWriter.png(picture)),
                Drawing.begin(() -> FigureWriter.svg(picture)));
    }

    void writeTo(OutputFolder folder) {
        folder.write(name + ".png", png.finished());
        folder.write(name + ".svg", svg.finished());
    }

    /** For a page, with ids of its own. */
    Report.CaptionedFigure forReport() {
        return new Report.CaptionedFigure(picture.title(), FigureWriter.svg(picture, name));
    }
}
