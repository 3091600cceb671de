@echo off
rem Starts Embudo with the JDK 25 found in JAVA_HOME or on the path.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined EMBUDO_JAVA set "JAVA=%EMBUDO_JAVA%"
"%JAVA%" -version 2>&1 | findstr /c:"version \"25" >nul
if errorlevel 1 (
  echo Embudo needs Java 25. Install it with: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
  echo or set EMBUDO_JAVA to its java.exe. 1>&2
  exit /b 1
)
rem The class cache made at build time more than halves the start; Java goes on without it where it does not fit.
for %%j in ("%HOME_DIR%\lib\embudo-*.jar") do set "JAR=%%j"
rem The sample season is loaded before the second compiler would pay for itself.
set "COMPILER="
for %%w in (%*) do if "%%~w"=="demo" set "COMPILER=-XX:TieredStopAtLevel=1"
rem Collecting garbage never stops the window, and what an idle one no longer needs goes back to the system.
"%JAVA%" %COMPILER% -XX:+UseZGC -XX:AOTCache="%HOME_DIR%\lib\embudo.aot" -Xlog:disable --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -Dembudo.samples="%HOME_DIR%\sample-data" ^
  -Dcom.github.fommil.netlib.BLAS=com.github.fommil.netlib.F2jBLAS ^
  -Dcom.github.fommil.netlib.LAPACK=com.github.fommil.netlib.F2jLAPACK ^
  -Dcom.github.fommil.netlib.ARPACK=com.github.fommil.netlib.F2jARPACK ^
  -classpath "%JAR%" embudo.app.Main %*
