@echo off
rem Memasang lkjip dari folder ini, tanpa internet. / Installs lkjip from this folder, without a network.
setlocal EnableExtensions DisableDelayedExpansion
set "LKJIP_PYTHON="
where py >nul 2>nul || goto plain
for %%V in (3.13 3.12 3.11) do (
    if not defined LKJIP_PYTHON py -%%V-64 -c "import venv" >nul 2>nul && set "LKJIP_PYTHON=py -%%V-64"
)
if defined LKJIP_PYTHON goto install

:plain
where python >nul 2>nul || goto nopython
python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))" >nul 2>nul || goto nopython
set "LKJIP_PYTHON=python"

:install
%LKJIP_PYTHON% -P "%~dp0bantu\pasang.py"
set "LKJIP_STATUS=%errorlevel%"
goto end

:nopython
echo Python 3.11, 3.12, atau 3.13 (64 bit) belum terpasang. Salin pemasangnya dari python.org lewat komputer lain,
echo jalankan, centang "Add python.exe to PATH", lalu ulangi.
echo Python 3.11, 3.12 or 3.13 (64 bit) is missing: install it, tick "Add python.exe to PATH", and try again.
set "LKJIP_STATUS=2"

:end
if not defined LKJIP_QUIET pause
exit /b %LKJIP_STATUS%
