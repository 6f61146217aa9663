from django.contrib.auth.views import LogoutView
from django.urls import path

from .views import (
    accounts,
    administration,
    groups,
    organisation,
    people,
    picking,
    reorganising,
    unit,
)

app_name = "units"
urlpatterns = [
    path("sign-in/", accounts.SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("settings/", accounts.settings, name="settings"),
    path("settings/password/", accounts.password, name="password"),
    path("pick/<slug:kind>/", picking.pick, name="pick"),
    path("organisation/", organisation.organisation, name="organisation"),
    path("organisation/groups/", groups.groups, name="groups"),
    path("organisation/groups/new/", groups.new_group, name="new-group"),
    path("organisation/groups/<int:pk>/", groups.group, name="group"),
    path("organisation/groups/<int:pk>/edit/", groups.edit_group, name="edit-group"),
    path("organisation/groups/<int:pk>/members/", groups.add_member, name="add-member"),
    path(
        "organisation/groups/<int:pk>/members/<int:unit>/end/",
        groups.drop_member,
        name="drop-member",
    ),
    path("units/new/", reorganising.open_unit, name="open"),
    path("units/<int:pk>/", unit.unit, name="unit"),
    *(
        path(f"units/<int:pk>/{verb.noun}/", reorganising.change, {"verb": verb}, name=verb.name)
        for verb in reorganising.VERBS
    ),
    path("administration/", administration.posts, name="administration"),
    path("administration/posts/new/", administration.new_post, name="new-post"),
    path("administration/posts/<int:pk>/", administration.post, name="post"),
    path("administration/posts/<int:pk>/appointment/", administration.appoint, name="appoint"),
    path("administration/posts/<int:pk>/vacancy/", administration.vacate, name="vacate"),
    path("administration/posts/<int:pk>/closing/", administration.close_post, name="close-post"),
    path("administration/people/", people.people, name="people"),
    path("administration/people/new/", people.new_person, name="new-person"),
    path("administration/people/<int:pk>/", people.person, name="person"),
    path("administration/people/<int:pk>/name/", people.rename_person, name="rename-person"),
    path("administration/people/<int:pk>/account/", people.open_account, name="open-account"),
    path("administration/people/<int:pk>/password/", people.reset_password, name="reset-password"),
    path("administration/people/<int:pk>/disabling/", people.disable, name="disable"),
    path("administration/people/<int:pk>/enabling/", people.enable, name="enable"),
]
