#!/bin/sh
# The launcher for real: a clean clone of what is committed, built by the real Maven, started by the real Java.
# Prints a line for each thing that holds; the first that does not ends it with exit code 1.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/lifeboat-clean-clone.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar

holds() { echo "ok      $*"; }

fails() {
    echo "FAILED  $*"
    sed 's/^/        out: /' "$scratch/out" | tail -n 20
    sed 's/^/        err: /' "$scratch/err" | tail -n 40
    exit 1
}

# lifeboat ARGUMENTS: from a folder of its own, through a link; leaves out, err and seconds behind.
lifeboat() {
    begun=$(date +%s)
    (cd "$scratch/my folder" && exec "$scratch/lifeboat" "$@") >"$scratch/out" 2>"$scratch/err" || fails "lifeboat $* ended with $?"
    seconds=$(($(date +%s) - begun))
}

clone="$scratch/a clone"
git clone --quiet "$root" "$clone"
git -C "$clone" checkout --quiet --detach "$(git -C "$root" rev-parse HEAD)"
ln -s "a clone/lifeboat" "$scratch/lifeboat"
mkdir "$scratch/my folder"

lifeboat rules list
grep -q '^R58 ' "$scratch/out" || fails "rules list names R58"
grep -q 'building (first use)' "$scratch/err" || fails "the first call says that it builds"
holds "a clean clone is built by its first call, $seconds s"

lifeboat rules list
grep -q '^R58 ' "$scratch/out" || fails "rules list names R58 again"
[ ! -s "$scratch/err" ] || fails "the second call says nothing else"
[ "$seconds" -le 5 ] || fails "the second call is quick, but took $seconds s"
holds "the second call builds nothing, $seconds s"

touch "$clone/features/rules.yaml"
lifeboat --version
grep -q 'its sources have changed' "$scratch/err" || fails "a touched source is built"
holds "a touched source is built, $seconds s"

mkdir -p "$clone/features/extra"
echo "Feature: extra" >"$clone/features/extra/extra.feature"
lifeboat --version
"$jar" --list --file "$clone/target/lifeboat.jar" >"$scratch/out"
grep -q 'features/extra/extra.feature' "$scratch/out" || fails "an added feature is packed"
rm -r "$clone/features/extra"
lifeboat --version
grep -q 'its sources have changed' "$scratch/err" || fails "a deleted source is noticed"
"$jar" --list --file "$clone/target/lifeboat.jar" >"$scratch/out"
! grep -q 'features/extra/extra.feature' "$scratch/out" || fails "a deleted feature is gone from the jar"
holds "a feature that was added and deleted again came and went"

(cd "$scratch/my folder" && "$scratch/lifeboat" rules show R999) >"$scratch/out" 2>"$scratch/err" && fails "an unknown rule is a mistake" || code=$?
[ "$code" -eq 2 ] || fails "an unknown rule ends with 2, not with $code"
holds "the program's exit code comes through"

git -C "$clone" status --porcelain >"$scratch/out"
[ ! -s "$scratch/out" ] || fails "the clone is as clean as before"
ls -A "$scratch/my folder" >"$scratch/out"
[ ! -s "$scratch/out" ] || fails "nothing is left in the caller's folder"
holds "nothing is left behind, neither in the clone nor in the caller's folder"
