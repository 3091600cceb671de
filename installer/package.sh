#!/bin/sh
# Makes an installer of what "mvn package" left in target/embudo.
#   installer/package.sh [app-image|deb|rpm|dmg|pkg]
# Needs a JDK 25 with jpackage (JAVA_HOME or on the path); deb needs fakeroot and dpkg-deb.
set -e
cd "$(dirname "$0")/.."
type=${1:-app-image}
jpackage=${JAVA_HOME:+$JAVA_HOME/bin/}jpackage
jar=$(ls target/embudo/lib/embudo-*.jar 2>/dev/null | head -n 1)
if [ -z "$jar" ]; then
  echo "There is nothing to package yet: run 'mvn package' first." >&2
  exit 1
fi
version=$(basename "$jar" .jar | sed 's/^embudo-//')
case $type in
  app-image) set -- ;;
  deb | rpm) set -- --license-file LICENSE --linux-shortcut --linux-menu-group Office ;;
  *) set -- --license-file LICENSE ;;
esac
if [ "$type" = deb ]; then set -- "$@" --linux-package-deps libgtk-3-0; fi
rm -rf target/installer
mkdir -p target/installer
"$jpackage" --type "$type" --name Embudo --app-version "$version" --dest target/installer \
  --description "A marketing operations console that works offline" --vendor "Embudo" \
  --icon assets/icon/icon-512.png \
  --input target/embudo/lib --main-jar "$(basename "$jar")" --main-class embudo.app.Main \
  --app-content target/embudo/sample-data,target/embudo/THIRD-PARTY.txt,target/embudo/sbom.json \
  --java-options "--enable-native-access=ALL-UNNAMED" \
  --java-options "--sun-misc-unsafe-memory-access=allow" \
  --java-options "-Dembudo.samples=\$ROOTDIR/lib/sample-data" \
  --java-options "-Dcom.github.fommil.netlib.BLAS=com.github.fommil.netlib.F2jBLAS" \
  --java-options "-Dcom.github.fommil.netlib.LAPACK=com.github.fommil.netlib.F2jLAPACK" \
  --java-options "-Dcom.github.fommil.netlib.ARPACK=com.github.fommil.netlib.F2jARPACK" "$@"
ls target/installer
