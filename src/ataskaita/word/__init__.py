"""From document parts to a valid .docx, the same bytes every time, written without losing one."""
