#!/bin/sh
# The distribution for real: built twice from clean clones in different folders, compared byte by byte, unpacked where
# there are no sources and no Maven, and run from another folder.
# Prints a line for each thing that holds; the first that does not ends it with exit code 1.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/lifeboat-distribution.XXXXXX")
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

holds() { echo "ok      $*"; }

fails() {
    echo "FAILED  $*"
    tail -n 40 "$scratch/out"
    exit 1
}

# build FOLDER: leaves the archive behind as FOLDER.tar.gz and the list of components as FOLDER.json.
build() {
    git clone --quiet "$root" "$scratch/$1"
    git -C "$scratch/$1" checkout --quiet --detach "$(git -C "$root" rev-parse HEAD)"
    (cd "$scratch/$1" && mvn -q -B -ntp -Dmaven.test.skip=true package) >"$scratch/out" 2>&1 || fails "mvn package"
    set -- "$1" "$scratch/$1"/target/lifeboat-*.tar.gz
    [ -f "$2" ] || fails "mvn package leaves target/lifeboat-<version>.tar.gz"
    mv "$2" "$scratch/$1.tar.gz"
    mv "$scratch/$1/target/bom.json" "$scratch/$1.json" || fails "mvn package leaves target/bom.json"
    rm -rf "${scratch:?}/$1"
}

build one
build "another folder"
cmp "$scratch/one.json" "$scratch/another folder.json" >"$scratch/out" 2>&1 || fails "two builds list the same components"
cmp "$scratch/one.tar.gz" "$scratch/another folder.tar.gz" >"$scratch/out" 2>&1 || fails "two builds give the same bytes"
holds "two builds give the same bytes: $(wc -c <"$scratch/one.tar.gz") in the archive"

mkdir "$scratch/in stall" "$scratch/elsewhere"
tar -xzf "$scratch/one.tar.gz" -C "$scratch/in stall"
set -- "$scratch/in stall"/lifeboat-*
home=$1
grep -q '"bomFormat" *: *"CycloneDX"' "$home/bom.json" || fails "a list of components by CycloneDX is packed"
for jar in "$home"/lib/*.jar; do
    name=$(basename "$jar")
    artifact=$(printf '%s\n' "$name" | sed "s/-[0-9].*[.]jar\$//")
    grep -q "/$artifact@" "$home/bom.json" || fails "$name stands in the list of components"
done
holds "the list of components holds all $(ls "$home/lib" | wc -l) libraries"

# lifeboat ARGUMENTS: from a folder of its own, without a Maven.
mkdir "$scratch/bin"
for tool in sh env basename cat cksum cmp cp date dirname find head ln mkdir mv pwd readlink rm rmdir sed sleep sort tr uname wc; do
    ln -s "$(command -v "$tool")" "$scratch/bin/$tool"
done
ln -s "$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java")" "$scratch/bin/java"
lifeboat() {
    (cd "$scratch/elsewhere" && PATH="$scratch/bin" exec "$home/lifeboat" "$@") >"$scratch/out" 2>&1 || fails "lifeboat $* ended with $?"
}

lifeboat rules list
grep -q '^R58 ' "$scratch/out" || fails "rules list names R58"
lifeboat run --rules R58
grep -q '^PARTIAL' "$scratch/out" || fails "a small run says what it came to"
[ -f "$scratch/elsewhere/reports/latest/summary.md" ] || fails "its reports are in the caller's folder"
holds "it runs from another folder, without Maven, and leaves its reports there"

chmod -R a-w "$home"
rm -rf "$scratch/elsewhere/reports"
lifeboat run --rules R60 --out report
[ -f "$scratch/elsewhere/report/audit.json" ] || fails "it runs where it cannot write"
holds "it runs where nobody may write"
