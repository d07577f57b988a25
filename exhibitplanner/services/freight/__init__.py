"""Freight: exhibits packed into cases, what shipments come to, and what came back."""
