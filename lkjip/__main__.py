"""`python -m lkjip` is `lkjip`."""

from lkjip.cli import main

if __name__ == "__main__":
    main()
