"""What the written strategy says about a decision before it is made."""
