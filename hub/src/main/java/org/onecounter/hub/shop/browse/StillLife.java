package org.onecounter.hub.shop.browse;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The picture of a thing nobody has drawn yet: a parcel, a jar, a bag or a tin on a table, always the same one in the same
 * colours for the same name. Six palettes by four motifs.
 */
final class StillLife {
    /** Ground, table, body, shade, light. */
    private static final String[][] PALETTES = {
        {"#dfe7dc", "#c9d6c6", "#5e8b73", "#47705b", "#f0e2bd"},
        {"#f1e3d5", "#e4cfbb", "#c2704e", "#9f5638", "#f7f0e4"},
        {"#dce7ec", "#c5d6de", "#4f7f95", "#3b6579", "#f3e4c3"},
        {"#f5ecd4", "#e9dbb4", "#d6a03f", "#b3812c", "#fbf6e6"},
        {"#f2e0dd", "#e5c9c4", "#b8616b", "#974a54", "#f6e8d6"},
        {"#e4e4e9", "#cfcfd8", "#5d6484", "#474d69", "#efdccb"},
    };
    private static final String[] MOTIFS = {
        // a parcel with string and a tag
        """
        <path d="M215 330h370v270H215z" fill="{b}"/><path d="M215 330l55-60h370l-55 60z" fill="{l}" opacity=".55"/>\
        <path d="M585 330l55-60v260l-55 70z" fill="{s}"/><path d="M385 330h30v270h-30z" fill="{l}"/>\
        <path d="M440 270h30l-55 60h-30z" fill="{l}"/><path d="M428 292c-70-88-128-50-92-14 22 20 62 22 92 14zm0 0c58-100 132-72 96-26-22 26-66 32-96 26z" \
        fill="none" stroke="{l}" stroke-width="16" stroke-linejoin="round"/>\
        <path d="M470 408l96-22 22 46-22 46-96-22z" fill="#fffdf7"/><circle cx="566" cy="432" r="8" fill="{s}"/>\
        """,
        // a jar with a lid and a label
        """
        <path d="M290 300h220c34 0 50 22 50 54v206c0 30-18 48-48 48H288c-30 0-48-18-48-48V354c0-32 16-54 50-54z" fill="{b}"/>\
        <path d="M500 300h10c34 0 50 22 50 54v206c0 30-18 48-48 48h-30c30-10 42-26 42-60V372c0-36-8-58-24-72z" fill="{s}"/>\
        <path d="M282 232h236c10 0 16 6 16 16v36c0 10-6 16-16 16H282c-10 0-16-6-16-16v-36c0-10 6-16 16-16z" fill="{l}"/>\
        <path d="M266 268h268v16c0 10-6 16-16 16H282c-10 0-16-6-16-16z" fill="{s}" opacity=".35"/>\
        <path d="M292 392h216v132H292z" fill="#fffdf7"/><path d="M326 436h148M350 474h100" stroke="{s}" stroke-width="12" stroke-linecap="round"/>\
        <path d="M268 350v150" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".35"/>\
        """,
        // a cloth bag with something green in it
        """
        <path d="M452 352c16-108 70-150 120-158-4 74-38 126-96 162z" fill="#6f9a72"/>\
        <path d="M420 352c-30-96-78-128-128-130 12 66 46 108 98 134z" fill="#86ad80"/>\
        <path d="M300 350c0-120 36-160 100-160s100 40 100 160" fill="none" stroke="{s}" stroke-width="22" stroke-linecap="round"/>\
        <path d="M226 344h348l30 256H196z" fill="{b}"/><path d="M520 344h54l30 256h-74z" fill="{s}"/>\
        <path d="M226 344h348l4 34H222z" fill="{l}" opacity=".6"/><path d="M400 548c-76-30-92-92-70-128 54 14 82 62 70 128zm0 0c-6-62 24-104 76-116 16 48-14 96-76 116z" fill="{l}"/>\
        """,
        // a tin and a smaller box
        """
        <path d="M226 286h236v314H226z" fill="{b}"/><path d="M410 286h52v314h-52z" fill="{s}"/>\
        <ellipse cx="344" cy="286" rx="118" ry="30" fill="{l}"/><ellipse cx="344" cy="286" rx="94" ry="21" fill="{s}" opacity=".35"/>\
        <path d="M226 380h236v112H226z" fill="#fffdf7"/><path d="M264 420h160M264 454h104" stroke="{s}" stroke-width="12" stroke-linecap="round"/>\
        <path d="M480 456h136v144H480z" fill="{l}"/><path d="M480 456l22-28h136l-22 28z" fill="#fffdf7"/><path d="M616 456l22-28v136l-22 36z" fill="{s}" opacity=".55"/>\
        <path d="M540 456h18v144h-18z" fill="{b}"/>\
        """,
    };

    private StillLife() {}

    /** An SVG of 800 by 800 for that name. */
    static String svg(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        int which = (int) (sum.getValue() % (MOTIFS.length * PALETTES.length));
        String[] colours = PALETTES[which % PALETTES.length];
        String motif = MOTIFS[which / PALETTES.length];
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 800\"><path fill=\"{g}\" d=\"M0 0h800v800H0z\"/>"
                        + "<path fill=\"{t}\" d=\"M0 560h800v240H0z\"/>"
                        + "<ellipse cx=\"410\" cy=\"606\" rx=\"250\" ry=\"26\" fill=\"{s}\" opacity=\".28\"/>"
                        + motif
                        + "</svg>")
                .replace("{g}", colours[0])
                .replace("{t}", colours[1])
                .replace("{b}", colours[2])
                .replace("{s}", colours[3])
                .replace("{l}", colours[4]);
    }
}
