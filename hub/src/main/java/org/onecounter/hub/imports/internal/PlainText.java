package org.onecounter.hub.imports.internal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a piece of HTML: paragraphs by blank line, list points by a dash, no tag, no script, no address. What comes
 * out is text; it is encoded once more wherever it is shown (attack 39).
 */
final class PlainText {

    /** The longest description that is kept. */
    static final int LONGEST = 20_000;

    private PlainText() {}

    static String of(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select("script,style,template,iframe,object,embed,noscript,svg,math,head,title").remove();
        var text = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) text.append(inParagraph(words.getWholeText()));
                else if (node instanceof Element element) open(element, text);
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) text.append("\n\n");
            }
        });
        return tidy(text.toString());
    }

    private static void open(Element element, StringBuilder text) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "li" -> text.append("\n- ");
            case "td", "th" -> text.append(' ');
            default -> {
                if (element.isBlock()) text.append("\n\n");
            }
        }
    }

    private static String inParagraph(String words) {
        return words.replaceAll("[ \\t\\r\\n\\u00A0]+", " ");
    }

    private static String tidy(String text) {
        return text.replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("(\n- [^\n]*)\n\n(?=\n*- )", "$1\n")
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("\n\n(?=- )", "\n")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
