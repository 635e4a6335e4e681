@echo off
rem Seret satu atau beberapa PDF ke berkas ini. / Drop one or more PDFs on this file.
rem
rem Explorer hands names over without quotes when they have no blank, so `a&b.pdf` in %* would end the command at the
rem `&`. Dropped names are therefore taken from the command line as it came (cmdcmdline), by bantu\dropped.py.
setlocal EnableExtensions EnableDelayedExpansion
set "LKJIP_DROPPED=!cmdcmdline:*%~nx0=!"
if "!LKJIP_DROPPED!"=="!cmdcmdline!" set "LKJIP_DROPPED="
set "LKJIP_WINDOW="
if defined LKJIP_DROPPED set "LKJIP_WINDOW=1"
setlocal DisableDelayedExpansion

set "LKJIP_QUIET=1"
if not exist "%~dp0.venv\Scripts\lkjip.exe" call "%~dp0pasang.bat"
if not exist "%~dp0.venv\Scripts\lkjip.exe" goto failed
if defined LKJIP_WINDOW goto dropped
"%~dp0.venv\Scripts\lkjip.exe" audit %*
exit /b %errorlevel%

:dropped
"%~dp0.venv\Scripts\python.exe" -P "%~dp0bantu\dropped.py"
set "LKJIP_STATUS=%errorlevel%"
pause
rem Not `exit /b`: what follows an unquoted `&` of the command line must not be run.
exit %LKJIP_STATUS%

:failed
if not defined LKJIP_WINDOW exit /b 2
pause
exit 2
