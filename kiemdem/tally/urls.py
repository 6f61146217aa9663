app_name = "tally"
urlpatterns: list = []
