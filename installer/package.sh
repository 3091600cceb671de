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
rm -rf target/installer
mkdir -p target/installer/lib
# The class cache of target/embudo fits the JDK it was made with; the program gets one for its own Java below.
cp target/embudo/lib/*.jar target/installer/lib
"$jpackage" --type app-image --name Embudo --app-version "$version" --dest target/installer \
  --description "A marketing operations console that works offline" --vendor "Embudo" \
  --icon assets/icon/icon-512.png \
  --input target/installer/lib --main-jar "$(basename "$jar")" --main-class embudo.app.Main \
  --app-content target/embudo/sample-data,target/embudo/THIRD-PARTY.txt,target/embudo/sbom.json \
  --jlink-options "--strip-debug --no-man-pages --no-header-files" \
  --java-options "-XX:AOTCache=\$APPDIR/embudo.aot" \
  --java-options "-Xlog:disable" \
  --java-options "-XX:+UseZGC" \
  --java-options "--enable-native-access=ALL-UNNAMED" \
  --java-options "--sun-misc-unsafe-memory-access=allow" \
  --java-options "-Dembudo.samples=\$ROOTDIR/lib/sample-data" \
  --java-options "-Dcom.github.fommil.netlib.BLAS=com.github.fommil.netlib.F2jBLAS" \
  --java-options "-Dcom.github.fommil.netlib.LAPACK=com.github.fommil.netlib.F2jLAPACK" \
  --java-options "-Dcom.github.fommil.netlib.ARPACK=com.github.fommil.netlib.F2jARPACK"
rm -r target/installer/lib
# Made by the very Java, and over the very list of jars, that the installed program starts with. Java goes on
# without a cache that does not fit, so a failure here only costs speed.
config=$(find target/installer -name Embudo.cfg)
app=$(cd "$(dirname "$config")" && pwd)
java=$(find target/installer -path '*/bin/java' | head -n 1)
classes=$(sed -n 's/^app.classpath=//p' "$config" | sed "s#\$APPDIR#$app#" | paste -s -d : -)
"$java" -XX:+UseZGC -XX:AOTCacheOutput="$app/embudo.aot" -Xlog:disable -Dglass.platform=Headless -Dprism.order=sw \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Djavafx.cachedir=target/installer/javafx -Dembudo.samples=sample-data \
  -classpath "$classes" embudo.app.Main tour --brief --out target/installer/class-cache ||
  echo "The class cache could not be made; the program will start without it." >&2
rm -rf target/installer/javafx target/installer/class-cache
case $type in
  app-image) ls target/installer; exit 0 ;;
  deb | rpm) set -- --license-file LICENSE --linux-shortcut --linux-menu-group Office ;;
  *) set -- --license-file LICENSE ;;
esac
if [ "$type" = deb ]; then set -- "$@" --linux-package-deps libgtk-3-0; fi
image=$(ls -d target/installer/Embudo*)
"$jpackage" --type "$type" --name Embudo --app-version "$version" --dest target/installer \
  --description "A marketing operations console that works offline" --vendor "Embudo" \
  --icon assets/icon/icon-512.png --app-image "$image" "$@"
ls target/installer
