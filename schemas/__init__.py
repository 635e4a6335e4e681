"""The vocabulary every room speaks. Imports none of our code; each module is one noun."""
