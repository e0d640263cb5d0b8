#!/usr/bin/env bash
# Cuts the fonts of the book down to the letters it uses. scripts/fonts.sh --help tells how.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
literata=@expo-google-fonts/literata@0.4.3
inter=@expo-google-fonts/inter@0.4.2
# From Debian's package fonts-texgyre-math.
pagella=${PAGELLA:-/usr/share/texmf/fonts/opentype/public/tex-gyre-math/texgyrepagella-math.otf}

usage() {
  cat <<'USAGE'
Usage: [PAGELLA=texgyrepagella-math.otf] scripts/fonts.sh

Makes frontend/fonts/*.woff2 anew, for whoever changes a font or adds a sign. Needs npm, Python's fonttools with brotli, and
TeX Gyre Pagella Math (Debian: python3-fonttools python3-brotli fonts-texgyre-math). Then run scripts/bundle.sh.
USAGE
}

# English, French, pinyin's neighbours; numbers above and below; the signs of the book's arithmetic.
latin=U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+0178,U+02C6,U+02DC,U+2009-200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F
latin=$latin,U+2032-2033,U+2039-203A,U+20AC,U+2070-2079,U+207A-207B,U+2080-2089,U+208A-208B,U+2090-209C
signs=U+0391-03A1,U+03A3-03A9,U+03B1-03C9,U+2016,U+2190-2193,U+2202,U+2208,U+2211-2212,U+221A,U+221E,U+2248,U+2260,U+2264-2265,U+2713
extended=U+0100-0130,U+0132-0151,U+0154-0177,U+0179-017F,U+01CD-01DC,U+0218-021B,U+1E9E
# Formulas: upright and italic letters, fences and roots in all their sizes.
formula=U+0020-007E,U+00B7,U+00D7,U+00F7,U+2016,U+2026,U+2061-2062,U+2192,U+2202,U+2208,U+2211-2212,U+221A,U+221E,U+2248,U+2264-2265
formula=$formula,U+22A4,U+22C5,U+210E,U+1D434-1D467,U+1D6FC-1D714

case ${1:-} in
  -h | --help)
    usage
    exit
    ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=$(for it in python3 /usr/bin/python3; do "$it" -c "import fontTools, brotli" 2>/dev/null && echo "$it" && break; done) ||
  { usage >&2 && exit 1; }

# $1: npm package, $2: name of the folder it becomes
fetch() {
  mkdir "$work/$2"
  (cd "$work" && tar xzf "$(npm pack --silent "$1")" -C "$2" --strip-components 1)
}

# $1: font, $2: name of the file it becomes, $3: characters, $4: features
cut_down() {
  "$python" -m fontTools.subset "$1" --unicodes="$3" --layout-features="$4" --flavor=woff2 --no-hinting --desubroutinize \
    --output-file="$root/frontend/fonts/$2.woff2"
}

# $1: font, $2: name, $3: features
both() {
  cut_down "$1" "$2" "$latin,$signs" "$3"
  cut_down "$1" "$2-extended" "$extended" "$3"
}

fetch "$literata" literata
fetch "$inter" inter
serif=kern,liga,ccmp,locl,mark,lnum,onum,tnum,pnum
sans=kern,ccmp,locl,mark,tnum,lnum,case
both "$work/literata/400Regular/Literata_400Regular.ttf" serif $serif
both "$work/literata/400Regular_Italic/Literata_400Regular_Italic.ttf" serif-italic $serif
both "$work/literata/600SemiBold/Literata_600SemiBold.ttf" serif-semibold $serif
both "$work/inter/400Regular/Inter_400Regular.ttf" sans $sans
both "$work/inter/600SemiBold/Inter_600SemiBold.ttf" sans-semibold $sans
cut_down "$pagella" math "$formula" kern
cp "$work/literata/LICENSE_FONT" "$root/frontend/fonts/Literata-OFL.txt"
cp "$work/inter/LICENSE_FONT" "$root/frontend/fonts/Inter-OFL.txt"
ls -l "$root/frontend/fonts"
