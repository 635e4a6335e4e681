"""`python -m lkjip` is `lkjip`."""

from lkjip.start import main

if __name__ == "__main__":
    main()
