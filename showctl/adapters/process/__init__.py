"""Processes that fulfil a port beside the program: kept at work, replaced when they break down."""
