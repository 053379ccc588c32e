"""Asking for the check costs little: its libraries are imported when they are needed."""


def test_the_command_explains_itself_without_importing_pandas(command):
    code = "import sys, validation.__main__; assert not {'pandas', 'pandera', 'yaml'} & set(sys.modules)"

    assert command("python", "-c", code).returncode == 0
