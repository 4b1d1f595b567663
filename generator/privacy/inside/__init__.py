"""What attachments hold besides what they show: properties, comments, places, and their text."""
