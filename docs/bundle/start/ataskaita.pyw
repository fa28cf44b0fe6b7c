"""Double click, where Python opens such files: the same as Ataskaita.bat, which stands beside.

That has a window in which what is wrong can be read, and takes the Python that is meant.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

if sys.platform == "win32":
    begun = [HERE / "Ataskaita.bat", *sys.argv[1:]]
    subprocess.Popen(begun, creationflags=subprocess.CREATE_NEW_CONSOLE)
else:
    start = HERE / "programa" / "paleisti.py"
    sys.exit(subprocess.call([sys.executable, "-I", start, *sys.argv[1:]]))
