"""Reading what is a picture: scanned pages, tables pasted as pictures, text whose font nobody can look up.

Imported by the reading child only, and only when a page asks for it: OpenCV and the OCR engine take half a second to load.
"""
