"""Claims of real reports, labelled by hand; see README.md."""
