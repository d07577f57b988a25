"""People on the move: when they come and go, where they sleep, what their papers lack, whom they meet."""
