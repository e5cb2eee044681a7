def test_the_first_account_signs_in_and_sees_home(signed_in, served, device):
    person = signed_in(served.accounts[0]["name"], on=device)
    person.sees("Home")
    person.picture("home")
