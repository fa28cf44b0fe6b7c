@echo off
rem Double click: the page in the browser opens. A workbook dropped here is opened in it.
rem No brackets around commands: one in the name of a dropped file would end them.
setlocal
chcp 65001 >nul
set "START=%~dp0programa\paleisti.py"
set "OWN=%~dp0programa\python\python.exe"
if not exist "%OWN%" goto installed
"%OWN%" -X utf8 "%START%" %*
goto end
:installed
py -@PYTHON@ -I -X utf8 "%START%" %*
:end
if errorlevel 1 pause
