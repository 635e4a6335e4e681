"""Knowledge that the code looks up: commented YAML, each list with its source."""
