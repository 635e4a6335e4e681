"""An audited report -> what people read: JSON, HTML, terminal. Every output is a view and computes nothing of its own."""
