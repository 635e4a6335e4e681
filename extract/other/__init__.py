"""Another library than PDFium, pdfminer.six (which pdfplumber stands on), reads the pages on which PDFium fails."""
