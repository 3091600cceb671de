@echo off
rem Makes a Windows installer of what "mvn package" left in target\embudo. Needs a JDK 25 with jpackage and WiX 3.
setlocal enabledelayedexpansion
cd /d "%~dp0.."
for %%f in (target\embudo\lib\embudo-*.jar) do set "JAR=%%~nxf"
if not defined JAR (
  echo There is nothing to package yet: run "mvn package" first. 1>&2
  exit /b 1
)
set "VERSION=%JAR:embudo-=%"
set "VERSION=%VERSION:.jar=%"
set "JPACKAGE=jpackage"
if defined JAVA_HOME set "JPACKAGE=%JAVA_HOME%\bin\jpackage"
if exist target\installer rmdir /s /q target\installer
mkdir target\installer\lib
rem The class cache of target\embudo fits the JDK it was made with; the program gets one for its own Java below.
copy /y target\embudo\lib\*.jar target\installer\lib >nul
"%JPACKAGE%" --type app-image --name Embudo --app-version %VERSION% --dest target\installer ^
  --description "A marketing operations console that works offline" --vendor "Embudo" ^
  --input target\installer\lib --main-jar %JAR% --main-class embudo.app.Main ^
  --app-content target\embudo\sample-data,target\embudo\THIRD-PARTY.txt,target\embudo\sbom.json ^
  --jlink-options "--strip-debug --no-man-pages --no-header-files" ^
  --java-options "-XX:AOTCache=$APPDIR\embudo.aot" --java-options "-Xlog:disable" ^
  --java-options "-XX:+UseZGC" ^
  --java-options "--enable-native-access=ALL-UNNAMED" --java-options "--sun-misc-unsafe-memory-access=allow" ^
  --java-options "-Dembudo.samples=$ROOTDIR\sample-data" ^
  --java-options "-Dcom.github.fommil.netlib.BLAS=com.github.fommil.netlib.F2jBLAS" ^
  --java-options "-Dcom.github.fommil.netlib.LAPACK=com.github.fommil.netlib.F2jLAPACK" ^
  --java-options "-Dcom.github.fommil.netlib.ARPACK=com.github.fommil.netlib.F2jARPACK" || exit /b 1
rmdir /s /q target\installer\lib
rem Made by the very Java, and over the very list of jars, that the installed program starts with. Java goes on
rem without a cache that does not fit, so a failure here only costs speed.
set "APP=%CD%\target\installer\Embudo\app"
set "CLASSES="
for /f "tokens=1,* delims==" %%a in ('findstr /b "app.classpath=" "%APP%\Embudo.cfg"') do (
  set "ONE=%%b"
  set "CLASSES=!CLASSES!;!ONE:$APPDIR=%APP%!"
)
target\installer\Embudo\runtime\bin\java -XX:+UseZGC -XX:AOTCacheOutput="%APP%\embudo.aot" -Xlog:disable ^
  -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -Djavafx.cachedir=target\installer\javafx -Dembudo.samples=sample-data ^
  -classpath "!CLASSES:~1!" embudo.app.Main tour --brief --out target\installer\class-cache
if errorlevel 1 echo The class cache could not be made; the program will start without it. 1>&2
rmdir /s /q target\installer\javafx target\installer\class-cache 2>nul
"%JPACKAGE%" --type msi --name Embudo --app-version %VERSION% --dest target\installer ^
  --description "A marketing operations console that works offline" --vendor "Embudo" --license-file LICENSE ^
  --app-image target\installer\Embudo --win-menu --win-shortcut --win-per-user-install
