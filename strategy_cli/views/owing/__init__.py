"""What each person or team owes: findings, questions, needs and days, one list by who must act."""
