package org.attentionintuition.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Sentences that are hard on a tokenizer: written ones of each kind, and drawn ones in which the kinds meet. */
final class HardSentences {

    private static final List<String> WRITTEN = List.of(
            "Hello, world!",
            "don't can't won't it's we'll they'd",
            "Café crème, déjà vu, naïve façade, Zürich, Åse, Łódź, São Paulo, Ærø, Đà Nẵng",
            "CAFE\u0301 CRE\u0300ME e\u0302 n\u0303 o\u0308\u0304",
            "ẞ ß ﬁ ﬂ ﬃ Ǆ ǅ ǆ ŉ ı İ I i̇ K Å",
            "ΑΒΓ Σίσυφος ΣΊΣΥΦΟΣ ᾳ ῼ ΐ",
            "Привет, мир! Ёлка й Й",
            "שָׁלוֹם עולם",
            "السَّلَامُ عَلَيْكُمْ",
            "नमस्ते दुनिया",
            "สวัสดีชาวโลก",
            "வணக்கம்",
            "안녕하세요 세계",
            "こんにちは世界 カタカナ ガギグ ｶﾞｷﾞ",
            "我喜欢猫。你呢？",
            "漢字かな交じり文 with English",
            "𠀀𠀁 𪜀 𫝀 𫠠 豈 丽",
            "中文English中文123",
            "🙂",
            "👩‍👩‍👧‍👦 family, 👍🏽 thumb, 🇫🇷 flag, ❤️ heart, 1️⃣ key",
            "smile🙂smile 🐈cat",
            "a\tb\nc\r\nd\u000be\u000cf",
            "a\u0000b\u0001c\u007fd\u0080e\u009ff",
            "zero\u200bwidth\u200cjoin\u200der\ufeffbom\u00adhyphen\u2060",
            "no\u00a0break\u2003em\u3000ideographic\u1680ogham\u2028line\u2029paragraph\u0085next\u202fnarrow",
            "\ufffd replaced \ue000 private \uf8ff",
            "$5 + 3 < 9 = ok ^ ` | ~ % & * @ # / \\ \" ' ( ) [ ] { } _ - ; :",
            "“curly” ‘quotes’ «guillemets» „low“ … — – · • † ‡ § ¶ ¿ ¡",
            "、。「」『』（）！？：；，．",
            "€100 £5 ¥7 ₹9 ¢ ° ± × ÷ √ ∞ ≠ ≤ → ∑ ∫ ½ ² ³ ™ © ®",
            "x_y snake_case camelCase kebab-case file.name/path\\to:thing",
            "http://example.org/a?b=c&d=e#f user@example.org",
            "3.14159 1,000,000 1e-5 0x1F 2026-11-24 12:34:56",
            "antidisestablishmentarianism pneumonoultramicroscopicsilicovolcanoconiosis",
            "x".repeat(99),
            "x".repeat(100),
            "x".repeat(101),
            "é".repeat(100),
            "e\u0301".repeat(100),
            "𝒳".repeat(100),
            "𝒳".repeat(101),
            "字".repeat(101),
            "supercalifragilisticexpialidocious".repeat(4),
            "word ".repeat(200),
            "[CLS] [SEP] [MASK] [PAD] [UNK]",
            "the [MASK] sat",
            "a[MASK]b [mask] [ MASK ] [[MASK]]",
            "[unused0] [unused99]",
            "##ing ## # ###",
            "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ⓤⓝⓘ Ｆｕｌｌｗｉｄｔｈ",
            "ǆ \u1e9e \u2126 \u212b \u03f4",
            "𐐀𐐁 Deseret Ꭰ Cherokee Ა Georgian",
            "\u0300\u0301 alone",
            "\u0903 spacing \u20dd enclosing \u0488",
            "ṩ s\u0323\u0307 s\u0307\u0323 q\u0307\u0323",
            "한글 \u1112\u1161\u11ab",
            "tab\t\t\tand   many    spaces   ",
            "   leading",
            "",
            " ",
            "\n",
            "\u0000",
            ".",
            "...",
            "!?!?",
            "\ud800 lone \udc00 surrogates");

    private static final List<String> PARTS = List.of(
            "the",
            "Running",
            "UNBELIEVABLE",
            "é",
            "e\u0301",
            "ñ",
            "ü",
            "Å",
            "İ",
            "ß",
            "Σ",
            "ж",
            "Й",
            "ש",
            "ع",
            "क",
            "ก",
            "한",
            "あ",
            "ガ",
            "中",
            "文",
            "𠀀",
            "🙂",
            "👍🏽",
            "\u200d",
            "\ufe0f",
            "\u00a0",
            "\t",
            "\n",
            " ",
            " ",
            " ",
            "\u3000",
            "\u0000",
            "\u007f",
            "\u00ad",
            "\ufeff",
            "\ufffd",
            "'",
            "’",
            "-",
            "—",
            "_",
            "$",
            "+",
            "^",
            "`",
            "|",
            "~",
            "。",
            "，",
            "¿",
            "…",
            "€",
            "°",
            "½",
            "1",
            "42",
            "3.14",
            "[MASK]",
            "[SEP]",
            "[",
            "]",
            "##",
            "#",
            "tion",
            "ing",
            "zzzzqx",
            "\u0301",
            "\u0903");

    private HardSentences() {}

    static List<String> all() {
        var all = new ArrayList<>(WRITTEN);
        all.addAll(Models.sentences());
        var random = new Random(1);
        for (var i = 0; i < 300; i++) {
            var parts = random.ints(1 + random.nextInt(14), 0, PARTS.size())
                    .mapToObj(PARTS::get)
                    .toList();
            all.add(String.join("", parts));
        }
        // Every block of Unicode that has letters, a few characters from each thousand.
        IntStream.range(0, 0x32).forEach(block -> all.add(letters(block, random)));
        return all.stream().distinct().toList();
    }

    private static String letters(int block, Random random) {
        var text = new StringBuilder("a");
        for (var i = 0; i < 40; i++) {
            var c = block * 0x400 + random.nextInt(0x400);
            if (Character.isLetter(c)) {
                text.appendCodePoint(c).append(i % 3 == 0 ? " " : "");
            }
        }
        return text.toString();
    }
}
