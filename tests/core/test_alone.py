"""The core imports the standard library alone, whatever else is installed."""

import ast
import sys
from pathlib import Path

CORE = Path(__file__).parents[2] / "core"


def test_the_core_imports_the_standard_library_alone():
    allowed = {*sys.stdlib_module_names, "core"}
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            strange = [name for name in names if name.split(".")[0] not in allowed]
            assert not strange, f"{path.name} imports {strange}"
