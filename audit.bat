@echo off
rem Seret satu atau beberapa PDF ke berkas ini. / Drop one or more PDFs on this file.
rem
rem Explorer hands names over without quotes when they have no blank, so `a&b.pdf` in %* would end the command at the
rem `&`. Dropped names are therefore taken from the command line as it came (cmdcmdline), by requirements\dropped.py.
setlocal EnableExtensions EnableDelayedExpansion
set "LKJIP_DROPPED=!cmdcmdline:*%~nx0=!"
if "!LKJIP_DROPPED!"=="!cmdcmdline!" set "LKJIP_DROPPED="
set "LKJIP_WINDOW="
if defined LKJIP_DROPPED set "LKJIP_WINDOW=1"
setlocal DisableDelayedExpansion

set "LKJIP_PYTHON=py -3"
where py >nul 2>nul && goto prepare
set "LKJIP_PYTHON=python"
where python >nul 2>nul || goto nopython

:prepare
"%~dp0.venv\Scripts\python.exe" "%~dp0requirements\prepare.py" --check runtime 2>nul
if errorlevel 1 %LKJIP_PYTHON% "%~dp0requirements\prepare.py" runtime
if errorlevel 1 goto failed

if defined LKJIP_WINDOW goto dropped
"%~dp0.venv\Scripts\lkjip.exe" audit %*
exit /b %errorlevel%

:dropped
"%~dp0.venv\Scripts\python.exe" -P "%~dp0requirements\dropped.py"
set "LKJIP_STATUS=%errorlevel%"
pause
rem Not `exit /b`: what follows an unquoted `&` of the command line must not be run.
exit %LKJIP_STATUS%

:nopython
echo Python belum terpasang: pasang Python 3.11 ke atas dari python.org, centang "Add python.exe to PATH".
echo Python is missing: install Python 3.11 or newer from python.org, tick "Add python.exe to PATH".
:failed
if not defined LKJIP_WINDOW exit /b 2
pause
exit 2
