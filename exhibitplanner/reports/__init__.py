"""From plain data through Typst to PDF, SVG and PNG."""
