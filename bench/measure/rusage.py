"""rusage.py LOG COMMAND...: runs the command, its output into LOG, and prints its exit code, the CPU seconds of its whole process tree and the
peak megabytes of its largest process. Node.js itself cannot tell what the children of its children used."""

import json
import os
import subprocess
import sys

with open(sys.argv[1], "wb") as log:
    process = subprocess.Popen(
        sys.argv[2:], stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
    )
    _, status, used = os.wait4(process.pid, 0)
# macOS tells bytes, others kilobytes.
unit = 2**20 if sys.platform == "darwin" else 2**10
print(
    json.dumps(
        {
            "code": os.waitstatus_to_exitcode(status),
            "cpu": used.ru_utime + used.ru_stime,
            "megabytes": used.ru_maxrss / unit,
        }
    )
)
