"""The first tabs of the pages of people and of meetings: who travels when, who meets whom, what was promised."""
