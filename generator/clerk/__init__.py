"""What a clerk meets: findings as text, explanations, a new district."""
