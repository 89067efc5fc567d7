"""Measurements of the budgets. They print and are quoted; no test asserts a time."""
