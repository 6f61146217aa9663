"""The roles, and what an address may answer them."""

ROLES = ("keeper", "leader", "officer", "colleague", "inspector", "administrator", "outsider")

# What a role is answered. To look (GET), then to act with nothing filled in (POST).
ANSWERS = {
    "+": (200,),  # sees it
    ">": (302, 303),  # is sent on: it is done, or stands elsewhere
    "?": (422,),  # may, and is told what is missing
    "-": (409,),  # may not, and is told why
    "0": (404,),  # for this person it does not exist
    "x": (405,),  # the address is not for that
}
