"""Booth allocation, deadline arithmetic, problem rules over a snapshot."""
