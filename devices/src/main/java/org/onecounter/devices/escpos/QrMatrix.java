package org.onecounter.devices.escpos;

import java.util.ArrayList;
import java.util.List;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Rectangle;

/** The dark and light modules of a QR symbol. */
final class QrMatrix {

    private QrMatrix() {}

    static List<String> of(String payload) {
        if (payload.isEmpty()) {
            return List.of();
        }
        QrCode code = new QrCode();
        code.setModuleWidth(1);
        code.setBarHeight(1);
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        code.setContent(payload);
        return rows(code);
    }

    private static List<String> rows(QrCode code) {
        boolean[][] dark = new boolean[code.getHeight()][code.getWidth()];
        for (Rectangle bar : code.getRectangles()) {
            for (int y = (int) bar.y; y < (int) (bar.y + bar.height); y++) {
                for (int x = (int) bar.x; x < (int) (bar.x + bar.width); x++) {
                    dark[y][x] = true;
                }
            }
        }
        List<String> rows = new ArrayList<>();
        for (boolean[] row : dark) {
            StringBuilder text = new StringBuilder(row.length);
            for (boolean module : row) {
                text.append(module ? '1' : '0');
            }
            rows.add(text.toString());
        }
        return List.copyOf(rows);
    }
}
