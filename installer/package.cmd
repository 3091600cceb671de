@echo off
rem Makes a Windows installer of what "mvn package" left in target\embudo. Needs a JDK 25 with jpackage and WiX 3.
setlocal
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
"%JPACKAGE%" --type msi --name Embudo --app-version %VERSION% --dest target\installer ^
  --description "A marketing operations console that works offline" --vendor "Embudo" --license-file LICENSE ^
  --input target\embudo\lib --main-jar %JAR% --main-class embudo.app.Main --win-menu --win-shortcut --win-per-user-install ^
  --app-content target\embudo\sample-data,target\embudo\THIRD-PARTY.txt,target\embudo\sbom.json ^
  --java-options "--enable-native-access=ALL-UNNAMED" --java-options "--sun-misc-unsafe-memory-access=allow" ^
  --java-options "-Dembudo.samples=$ROOTDIR\sample-data" ^
  --java-options "-Dcom.github.fommil.netlib.BLAS=com.github.fommil.netlib.F2jBLAS" ^
  --java-options "-Dcom.github.fommil.netlib.LAPACK=com.github.fommil.netlib.F2jLAPACK" ^
  --java-options "-Dcom.github.fommil.netlib.ARPACK=com.github.fommil.netlib.F2jARPACK"
