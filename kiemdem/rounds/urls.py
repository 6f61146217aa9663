from django.urls import path

from .views import closings, papers, returns, rounds, sending

app_name = "rounds"
urlpatterns = [
    path("rounds/", rounds.rounds, name="list"),
    path("rounds/new/", rounds.new, name="new"),
    path("rounds/calendars/new/", rounds.new_calendar, name="new-calendar"),
    path("rounds/calendars/<int:pk>/edit/", rounds.edit_calendar, name="edit-calendar"),
    path("rounds/<int:pk>/", rounds.round_page, name="round"),
    path("rounds/<int:pk>/balance/", rounds.balance, name="balance"),
    path("rounds/<int:pk>/movement/", closings.movement, name="movement"),
    path("rounds/<int:pk>/close/", rounds.close, name="close"),
    path("rounds/<int:pk>/close/again/", rounds.close_again, name="close-again"),
    path("returns/<int:pk>/", returns.return_page, name="return"),
    path("returns/<int:pk>/opening/", returns.begin, name="begin"),
    path("returns/<int:pk>/answers/", returns.answers, name="answers"),
    path("returns/<int:pk>/submission/", sending.submit, name="submit"),
    path("returns/<int:pk>/judgements/", sending.judge, name="judge"),
    path("returns/<int:pk>/sending-back/", sending.send_back, name="send-back"),
    path("returns/<int:pk>/approval/", sending.approve, name="approve"),
    path("returns/<int:pk>/reopening/", sending.reopen, name="reopen"),
    path("returns/<int:pk>/excel/", papers.excel, name="excel"),
    path("returns/<int:pk>/excel/reading/", papers.upload, name="upload"),
    path("returns/<int:pk>/excel/taking/", papers.take, name="take"),
    path("returns/lines/<int:pk>/", returns.line, name="line"),
    path("returns/files/<int:pk>/", returns.line_file, name="file"),
    path("returns/files/<int:pk>/removal/", returns.remove_file, name="remove-file"),
    path("rounds/<int:pk>/verifications/", sending.verify_many, name="verify-many"),
    path("rounds/<int:pk>/approvals/", sending.approve_many, name="approve-many"),
    path("closings/<int:pk>/", closings.closing, name="closing"),
]
