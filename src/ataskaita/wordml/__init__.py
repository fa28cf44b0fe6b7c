"""What stands in a WordprocessingML part (ISO/IEC 29500-1, 17), for all who read one.

Knows names, values, fields, styles and relationships; what a reader makes of them is its own.
"""
