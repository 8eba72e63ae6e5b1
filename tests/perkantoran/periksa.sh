#!/usr/bin/env bash
# Opens documents and matrices made by `bsc` in LibreOffice, as DOCX and XLSX, and reads what it prints. See README.md.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
semua= proyek=$root/examples/kemenlu_2018 simpan=
for word in "$@"; do
  case $word in
    --semua) semua=1 ;;
    --proyek=*) proyek=${word#*=} ;;
    --simpan=*) simpan=${word#*=} ;;
    *) echo "tidak dikenal: $word" >&2; exit 2 ;;
  esac
done
bsc=${BSC:-$(ls -t "$root"/target/{release,debug}/bsc 2>/dev/null | head -1 || true)}
[ -x "$bsc" ] || { echo 'bsc belum dibangun: cargo build -p bsc' >&2; exit 2; }
for tool in soffice pdfinfo pdftotext; do
  command -v "$tool" >/dev/null || { echo "tidak ada $tool: apt-get install libreoffice poppler-utils" >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# 1. Every document and matrix, the confidential ones too.
make() { "$bsc" "$@" --project "$proyek" --lang id >/dev/null; }
make doc semua --format md,docx,xlsx --out "$folder/semua"
make doc dialog diklat sk_nckp --confidential --format md,docx,xlsx --out "$folder/rahasia"
for format in md docx xlsx; do
  make matrix nckp kemenlu --confidential --format $format -o "$folder/rahasia/matriks_nckp-kemenlu.$format"
  make calendar --as-of 2018-10-20 --format $format -o "$folder/rahasia/kalender_semua-2018.$format"
done

# 2. Of each kind the shortest and the longest, or all.
find "$folder"/{semua,rahasia} -name '*.md' ! -name index.md -printf '%s %p\n' | sort -n | awk -v all="$semua" '
  { path = $0; sub(/^[0-9]+ /, "", path); kind = path; sub(/.*\//, "", kind); sub(/-.*/, "", kind)
    if (all || !(kind in first)) print path
    if (!all && (kind in first)) last[kind] = path
    first[kind] = 1 }
  END { for (kind in last) print last[kind] }' | sort > "$folder/daftar"
# the report of one unit of level two is shown in any case
for always in lkj-bpo-2018 pk-bpo-2018; do find "$folder/semua" -name "$always.md" >> "$folder/daftar"; done
sort -u -o "$folder/daftar" "$folder/daftar"

# 3. LibreOffice opens and prints them; what it cannot open it does not print.
mkdir "$folder/masuk" "$folder/keluar"
while read -r path; do
  name=$(basename "$path" .md)
  cp "$path" "$folder/masuk/$name.md"
  for format in docx xlsx; do cp "${path%.md}.$format" "$folder/masuk/$name.$format"; done
done < "$folder/daftar"
for format in docx xlsx; do
  find "$folder/masuk" -name "*.$format" -print0 | xargs -0 -n 40 soffice --headless \
    -env:UserInstallation="file://$folder/profil" --convert-to pdf --outdir "$folder/keluar/$format" >/dev/null 2>&1 || true
done

# 4. Pages, and words: those of the title, and of what stands in tables and, in DOCX, anywhere.
words() { # of Markdown, without its markup: words of at least four letters
  sed -E 's/!\[[^]]*\]\([^)]*\)//g; s/\]\(<[^>]*>\)//g; s/\]\([^)]*\)//g; s/\\([^A-Za-z0-9 ])/\1/g; s/<br>/ /g' |
    grep -oE '[A-Za-z]{4,}' | sort -u
}
lost() { # the words of standard input that a PDF does not hold; a word may stand on two lines
  pdftotext -raw "$1" - | tr -d '[:space:]-' > "$folder/tulisan"
  while read -r word; do grep -qF "$word" "$folder/tulisan" || echo "$word"; done
}
faults=0 pages=0
fault() { echo "$1"; faults=$((faults + 1)); }
for source in "$folder"/masuk/*.md; do
  name=$(basename "$source" .md)
  for format in docx xlsx; do
    pdf=$folder/keluar/$format/$name.pdf
    [ -s "$pdf" ] || { fault "$name.$format: LibreOffice tidak dapat membukanya"; continue; }
    count=$(pdfinfo "$pdf" | awk '/^Pages:/ { print $2 }')
    pages=$((pages + count))
    # every page holds something beside its foot, which a form feed ends
    empty=$(pdftotext -layout "$pdf" - | awk 'BEGIN { RS = "\f" } NF > 0 { gsub(/[[:space:]]/, ""); if (length($0) < 60) n++ } END { print n + 0 }')
    [ "$empty" -eq 0 ] || fault "$name.$format: $empty dari $count halaman hanya berisi kaki halaman"
    missing=$(head -1 "$source" | words | lost "$pdf" | tr '\n' ' ')
    [ -z "$missing" ] || fault "$name.$format: hilang dari judul: $missing"
    kind='^\|'
    [ $format = xlsx ] || kind='.'
    missing=$(grep -E "$kind" "$source" | grep -v '^---$' | words | lost "$pdf" | tr '\n' ' ')
    [ -z "$missing" ] || fault "$name.$format: hilang dari isi: $missing"
    ! pdftotext "$pdf" - | grep -q '^###' || fault "$name.$format: angka tidak muat dalam kolomnya"
  done
done
[ -z "$simpan" ] || { mkdir -p "$simpan"; cp -r "$folder/keluar/." "$simpan"; }
echo "$(wc -l < "$folder/daftar") dokumen sebagai DOCX dan XLSX, $pages halaman: $faults temuan"
[ "$faults" -eq 0 ]
