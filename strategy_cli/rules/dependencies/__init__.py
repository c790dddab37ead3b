"""How teams meet: needs and answers, dates, who is affected and told, and names that must mean one person."""
